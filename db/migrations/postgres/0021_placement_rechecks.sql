ALTER TABLE "placements" ADD COLUMN "lapsed" jsonb;--> statement-breakpoint
ALTER TABLE "placements" ADD COLUMN "checked_at" timestamptz(3);--> statement-breakpoint
CREATE INDEX "placements_to_check" ON "placements" USING btree ("status","checked_at");