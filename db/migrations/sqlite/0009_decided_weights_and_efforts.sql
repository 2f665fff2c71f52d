ALTER TABLE `efforts` ADD `target_groups` text NOT NULL;--> statement-breakpoint
ALTER TABLE `efforts` ADD `decided_by_title` text NOT NULL;--> statement-breakpoint
ALTER TABLE `efforts` ADD `entered_by` text NOT NULL;--> statement-breakpoint
ALTER TABLE `efforts` ADD `entered_at` text NOT NULL;--> statement-breakpoint
ALTER TABLE `efforts` ADD `ended_by` text;--> statement-breakpoint
ALTER TABLE `efforts` ADD `ended_at` text;--> statement-breakpoint
ALTER TABLE `efforts` ADD `end_reason` text;--> statement-breakpoint
CREATE INDEX `efforts_last_day` ON `efforts` (`municipality_code`,`valid_to`);--> statement-breakpoint
ALTER TABLE `weight_versions` ADD `no` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `weight_versions` ADD `reason` text NOT NULL;--> statement-breakpoint
ALTER TABLE `weight_versions` ADD `taken_back_at` text;--> statement-breakpoint
ALTER TABLE `weight_versions` ADD `taken_back_by` text;--> statement-breakpoint
CREATE UNIQUE INDEX `weight_versions_municipality` ON `weight_versions` (`municipality_code`,`no`);