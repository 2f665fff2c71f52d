CREATE TABLE "erasure_holds" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"citizen_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"held_at" timestamptz(3) NOT NULL,
	"held_by" text collate "C" NOT NULL,
	"released_at" timestamptz(3),
	"released_by" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "erasure_notices" (
	"citizen_id" text collate "C" PRIMARY KEY NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"announced_at" timestamptz(3) NOT NULL,
	"rests_since" timestamptz(3) NOT NULL,
	"erase_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forgotten_outcomes" (
	"municipality_code" text collate "C" NOT NULL,
	"grouping" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"stage" text collate "C" NOT NULL,
	"first_quarter" date NOT NULL,
	"last_quarter" date NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "forgotten_outcomes_municipality_code_grouping_code_stage_first_quarter_last_quarter_pk" PRIMARY KEY("municipality_code","grouping","code","stage","first_quarter","last_quarter")
);
--> statement-breakpoint
CREATE TABLE "forgotten_proposals" (
	"order_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"proposed_on" date NOT NULL,
	"proposals" bigint NOT NULL,
	CONSTRAINT "forgotten_proposals_order_id_municipality_code_proposed_on_pk" PRIMARY KEY("order_id","municipality_code","proposed_on")
);
--> statement-breakpoint
CREATE TABLE "retention_periods" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"no" bigint NOT NULL,
	"rule_id" text collate "C" NOT NULL,
	"amount" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"reason" text collate "C" NOT NULL,
	"made_at" timestamptz(3) NOT NULL,
	"made_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "erasure_holds_citizen" ON "erasure_holds" USING btree ("citizen_id","released_at");--> statement-breakpoint
CREATE UNIQUE INDEX "retention_periods_no" ON "retention_periods" USING btree ("municipality_code","no");