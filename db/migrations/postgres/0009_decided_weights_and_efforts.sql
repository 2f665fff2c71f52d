ALTER TABLE "efforts" ADD COLUMN "target_groups" jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "efforts" ADD COLUMN "decided_by_title" text collate "C" NOT NULL;--> statement-breakpoint
ALTER TABLE "efforts" ADD COLUMN "entered_by" text collate "C" NOT NULL;--> statement-breakpoint
ALTER TABLE "efforts" ADD COLUMN "entered_at" timestamptz(3) NOT NULL;--> statement-breakpoint
ALTER TABLE "efforts" ADD COLUMN "ended_by" text collate "C";--> statement-breakpoint
ALTER TABLE "efforts" ADD COLUMN "ended_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "efforts" ADD COLUMN "end_reason" text collate "C";--> statement-breakpoint
ALTER TABLE "weight_versions" ADD COLUMN "no" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "weight_versions" ADD COLUMN "reason" text collate "C" NOT NULL;--> statement-breakpoint
ALTER TABLE "weight_versions" ADD COLUMN "taken_back_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "weight_versions" ADD COLUMN "taken_back_by" text collate "C";--> statement-breakpoint
CREATE INDEX "efforts_last_day" ON "efforts" USING btree ("municipality_code","valid_to");--> statement-breakpoint
CREATE UNIQUE INDEX "weight_versions_municipality" ON "weight_versions" USING btree ("municipality_code","no");