ALTER TABLE `placements` ADD `lapsed` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `checked_at` text;--> statement-breakpoint
CREATE INDEX `placements_to_check` ON `placements` (`status`,`checked_at`);