CREATE TABLE "outbox" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"template" text collate "C" NOT NULL,
	"subject_type" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"stage" jsonb NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"cvr" text collate "C",
	"recipient_type" text collate "C" NOT NULL,
	"recipient_id" text collate "C" NOT NULL,
	"state" text collate "C" DEFAULT 'waiting' NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"due_at" timestamptz(3) NOT NULL,
	"attempts" bigint DEFAULT 0 NOT NULL,
	"leased_until" timestamptz(3),
	"settled_at" timestamptz(3),
	"reason" text collate "C",
	"smtp_code" bigint
);
--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "outbox_list" ON "outbox" USING btree ("municipality_code","state","created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_settled" ON "outbox" USING btree ("settled_at");