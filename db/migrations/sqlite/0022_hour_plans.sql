CREATE TABLE `hour_plan_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`plan` text NOT NULL,
	`why` text NOT NULL,
	`part` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`answered_by` text,
	`answered_at` text,
	`answer_note` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hour_plan_changes_number` ON `hour_plan_changes` (`placement_id`,`number`);--> statement-breakpoint
CREATE TABLE `hour_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`monday` text NOT NULL,
	`version` integer NOT NULL,
	`hours` real NOT NULL,
	`paid_hours` real NOT NULL,
	`reason` text,
	`part` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`replaced_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hour_registrations_week` ON `hour_registrations` (`placement_id`,`monday`,`version`);--> statement-breakpoint
CREATE TABLE `plan_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`key` text NOT NULL,
	`reached_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text
);
--> statement-breakpoint
CREATE INDEX `plan_milestones_of` ON `plan_milestones` (`placement_id`,`key`);