CREATE TABLE "follow_up_answers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"follow_up_id" text collate "C" NOT NULL,
	"party" text collate "C" NOT NULL,
	"answers" jsonb NOT NULL,
	"comment" text collate "C",
	"on_behalf" boolean NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"by" text collate "C" NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_up_people" (
	"placement_id" text collate "C" PRIMARY KEY NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"mentor_name" text collate "C",
	"mentor_function" text collate "C",
	"responsible_user_id" text collate "C",
	"updated_at" timestamptz(3) NOT NULL,
	"updated_by" text collate "C" NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"task" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"standing" boolean NOT NULL,
	"step" text collate "C" NOT NULL,
	"planned" boolean NOT NULL,
	"label" jsonb,
	"due_on" date NOT NULL,
	"months" bigint,
	"time" text collate "C",
	"minutes" bigint,
	"form" text collate "C",
	"place" text collate "C",
	"takes_part" jsonb NOT NULL,
	"sequence" bigint,
	"company_answered" boolean DEFAULT false NOT NULL,
	"citizen_answered" boolean DEFAULT false NOT NULL,
	"note" text collate "C",
	"reason" text collate "C",
	"closed_at" timestamptz(3),
	"closed_by" text collate "C",
	"created_at" timestamptz(3) NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "later_outcomes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"follow_up_id" text collate "C" NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"months" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"hours" double precision,
	"note" text collate "C",
	"at" timestamptz(3) NOT NULL,
	"by" text collate "C" NOT NULL,
	"replaced_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "plan_follow_ups" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_answers_party" ON "follow_up_answers" USING btree ("follow_up_id","party");--> statement-breakpoint
CREATE INDEX "follow_up_people_responsible" ON "follow_up_people" USING btree ("responsible_user_id","placement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_ups_step" ON "follow_ups" USING btree ("placement_id","step");--> statement-breakpoint
CREATE INDEX "follow_ups_due" ON "follow_ups" USING btree ("municipality_code","standing","due_on","id","task","state","company_answered","citizen_answered","placement_id");--> statement-breakpoint
CREATE INDEX "later_outcomes_follow_up" ON "later_outcomes" USING btree ("follow_up_id","at");--> statement-breakpoint
CREATE INDEX "later_outcomes_placement" ON "later_outcomes" USING btree ("placement_id","replaced_at");--> statement-breakpoint
CREATE INDEX "placements_to_plan" ON "placements" USING btree ("plan_follow_ups","id");