ALTER TABLE `placements` ADD `missed_from` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `off_plan_since` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `deviates_from` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `stand_hours` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `placements_deviating` ON `placements` (`municipality_code`,`deviates_from`,`id`);--> statement-breakpoint
CREATE INDEX `placements_to_stand` ON `placements` (`stand_hours`,`status`,`id`);