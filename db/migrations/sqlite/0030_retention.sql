CREATE TABLE `erasure_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`reason` text NOT NULL,
	`held_at` text NOT NULL,
	`held_by` text NOT NULL,
	`released_at` text,
	`released_by` text
);
--> statement-breakpoint
CREATE INDEX `erasure_holds_citizen` ON `erasure_holds` (`citizen_id`,`released_at`);--> statement-breakpoint
CREATE TABLE `erasure_notices` (
	`citizen_id` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`announced_at` text NOT NULL,
	`rests_since` text NOT NULL,
	`erase_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `forgotten_outcomes` (
	`municipality_code` text NOT NULL,
	`grouping` text NOT NULL,
	`code` text NOT NULL,
	`stage` text NOT NULL,
	`first_quarter` text NOT NULL,
	`last_quarter` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`municipality_code`, `grouping`, `code`, `stage`, `first_quarter`, `last_quarter`)
);
--> statement-breakpoint
CREATE TABLE `forgotten_proposals` (
	`order_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`proposed_on` text NOT NULL,
	`proposals` integer NOT NULL,
	PRIMARY KEY(`order_id`, `municipality_code`, `proposed_on`)
);
--> statement-breakpoint
CREATE TABLE `retention_periods` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`no` integer NOT NULL,
	`rule_id` text NOT NULL,
	`amount` integer NOT NULL,
	`valid_from` text NOT NULL,
	`reason` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retention_periods_no` ON `retention_periods` (`municipality_code`,`no`);