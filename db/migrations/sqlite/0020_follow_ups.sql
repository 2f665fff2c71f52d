CREATE TABLE `follow_up_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`follow_up_id` text NOT NULL,
	`party` text NOT NULL,
	`answers` text NOT NULL,
	`comment` text,
	`on_behalf` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_answers_party` ON `follow_up_answers` (`follow_up_id`,`party`);--> statement-breakpoint
CREATE TABLE `follow_up_people` (
	`placement_id` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`mentor_name` text,
	`mentor_function` text,
	`responsible_user_id` text,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `follow_up_people_responsible` ON `follow_up_people` (`responsible_user_id`,`placement_id`);--> statement-breakpoint
CREATE TABLE `follow_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`task` text NOT NULL,
	`state` text NOT NULL,
	`standing` integer NOT NULL,
	`step` text NOT NULL,
	`planned` integer NOT NULL,
	`label` text,
	`due_on` text NOT NULL,
	`months` integer,
	`time` text,
	`minutes` integer,
	`form` text,
	`place` text,
	`takes_part` text NOT NULL,
	`sequence` integer,
	`company_answered` integer DEFAULT false NOT NULL,
	`citizen_answered` integer DEFAULT false NOT NULL,
	`note` text,
	`reason` text,
	`closed_at` text,
	`closed_by` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_ups_step` ON `follow_ups` (`placement_id`,`step`);--> statement-breakpoint
CREATE INDEX `follow_ups_due` ON `follow_ups` (`municipality_code`,`standing`,`due_on`,`id`,`task`,`state`,`company_answered`,`citizen_answered`,`placement_id`);--> statement-breakpoint
CREATE TABLE `later_outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`follow_up_id` text NOT NULL,
	`placement_id` text NOT NULL,
	`months` integer NOT NULL,
	`outcome` text NOT NULL,
	`hours` real,
	`note` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`replaced_at` text
);
--> statement-breakpoint
CREATE INDEX `later_outcomes_follow_up` ON `later_outcomes` (`follow_up_id`,`at`);--> statement-breakpoint
CREATE INDEX `later_outcomes_placement` ON `later_outcomes` (`placement_id`,`replaced_at`);--> statement-breakpoint
ALTER TABLE `placements` ADD `plan_follow_ups` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `placements_to_plan` ON `placements` (`plan_follow_ups`,`id`);