CREATE TABLE "hour_plan_changes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"number" bigint NOT NULL,
	"state" text collate "C" NOT NULL,
	"plan" jsonb NOT NULL,
	"why" text collate "C" NOT NULL,
	"part" text collate "C" NOT NULL,
	"by" text collate "C" NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"answered_by" text collate "C",
	"answered_at" timestamptz(3),
	"answer_note" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "hour_registrations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"monday" date NOT NULL,
	"version" bigint NOT NULL,
	"hours" double precision NOT NULL,
	"paid_hours" double precision NOT NULL,
	"reason" text collate "C",
	"part" text collate "C" NOT NULL,
	"by" text collate "C" NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"replaced_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "plan_milestones" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"reached_on" date NOT NULL,
	"by" text collate "C" NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"taken_back_at" timestamptz(3),
	"taken_back_by" text collate "C"
);
--> statement-breakpoint
CREATE UNIQUE INDEX "hour_plan_changes_number" ON "hour_plan_changes" USING btree ("placement_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "hour_registrations_week" ON "hour_registrations" USING btree ("placement_id","monday","version");--> statement-breakpoint
CREATE INDEX "plan_milestones_of" ON "plan_milestones" USING btree ("placement_id","key");