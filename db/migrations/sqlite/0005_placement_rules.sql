CREATE TABLE `placement_rule_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`rule` text NOT NULL,
	`note` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text
);
--> statement-breakpoint
CREATE INDEX `placement_rule_versions_in_force` ON `placement_rule_versions` (`taken_back_at`,`made_at`);--> statement-breakpoint
CREATE INDEX `placement_rule_versions_rule` ON `placement_rule_versions` (`rule_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `job_orders_unit` ON `job_orders` (`p_number`,`kind`);