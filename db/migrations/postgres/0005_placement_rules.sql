CREATE TABLE "placement_rule_versions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"rule_id" text collate "C" NOT NULL,
	"rule" jsonb NOT NULL,
	"note" text collate "C" NOT NULL,
	"made_at" timestamptz(3) NOT NULL,
	"made_by" text collate "C" NOT NULL,
	"taken_back_at" timestamptz(3),
	"taken_back_by" text collate "C"
);
--> statement-breakpoint
CREATE INDEX "placement_rule_versions_in_force" ON "placement_rule_versions" USING btree ("taken_back_at","made_at");--> statement-breakpoint
CREATE INDEX "placement_rule_versions_rule" ON "placement_rule_versions" USING btree ("rule_id","made_at");--> statement-breakpoint
CREATE INDEX "job_orders_unit" ON "job_orders" USING btree ("p_number","kind");