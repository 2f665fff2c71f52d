CREATE TABLE "placement_decisions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"approved" boolean NOT NULL,
	"grounds" text collate "C" NOT NULL,
	"appeal_notice" jsonb NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"by" text collate "C" NOT NULL,
	"replaced_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "placement_signatures" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"at" timestamptz(3) NOT NULL,
	"digest" text collate "C" NOT NULL,
	"terms" jsonb NOT NULL,
	"voided_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "placements" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"authority" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"holder" text collate "C" NOT NULL,
	"due_at" timestamptz(3),
	"municipality_code" text collate "C" NOT NULL,
	"cvr" text collate "C" NOT NULL,
	"p_number" text collate "C" NOT NULL,
	"order_id" text collate "C",
	"referral_id" text collate "C",
	"citizen_id" text collate "C",
	"terms" jsonb NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date,
	"hours" double precision NOT NULL,
	"verdict" jsonb,
	"comment" text collate "C",
	"sent_back_reason" text collate "C",
	"representative_reason" text collate "C",
	"representative_note" text collate "C",
	"vitas" jsonb,
	"submitted_at" timestamptz(3),
	"informed_at" timestamptz(3),
	"informed_by" text collate "C",
	"accepted_at" timestamptz(3),
	"started_at" timestamptz(3),
	"last_day" date,
	"end_reason" text collate "C",
	"end_note" text collate "C",
	"outcome" text collate "C",
	"outcome_note" text collate "C",
	"withdraw_reason" text collate "C",
	"withdraw_note" text collate "C",
	"created_at" timestamptz(3) NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "representative_links" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3),
	"revoked_at" timestamptz(3)
);
--> statement-breakpoint
CREATE INDEX "placement_decisions_of" ON "placement_decisions" USING btree ("placement_id","at");--> statement-breakpoint
CREATE INDEX "placement_signatures_of" ON "placement_signatures" USING btree ("placement_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_number" ON "placements" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "placements_referral" ON "placements" USING btree ("referral_id");--> statement-breakpoint
CREATE INDEX "placements_work" ON "placements" USING btree ("municipality_code","status","due_at");--> statement-breakpoint
CREATE INDEX "placements_recent" ON "placements" USING btree ("municipality_code","updated_at");--> statement-breakpoint
CREATE INDEX "placements_company" ON "placements" USING btree ("cvr","updated_at");--> statement-breakpoint
CREATE INDEX "placements_unit" ON "placements" USING btree ("p_number","status");--> statement-breakpoint
CREATE INDEX "placements_citizen" ON "placements" USING btree ("citizen_id","status");--> statement-breakpoint
CREATE INDEX "placements_order" ON "placements" USING btree ("order_id");--> statement-breakpoint
CREATE INDEX "placements_due" ON "placements" USING btree ("status","start_date");--> statement-breakpoint
CREATE UNIQUE INDEX "representative_links_token" ON "representative_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "representative_links_of" ON "representative_links" USING btree ("placement_id","created_at");