ALTER TABLE "placements" ADD COLUMN "missed_from" date;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "off_plan_since" date;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "deviates_from" date;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "stand_hours" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "placements_deviating" ON "placements" USING btree ("municipality_code","deviates_from","id");--> statement-breakpoint
CREATE INDEX "placements_to_stand" ON "placements" USING btree ("stand_hours","status","id");