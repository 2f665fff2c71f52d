CREATE TABLE `placement_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`approved` integer NOT NULL,
	`grounds` text NOT NULL,
	`appeal_notice` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`replaced_at` text
);
--> statement-breakpoint
CREATE INDEX `placement_decisions_of` ON `placement_decisions` (`placement_id`,`at`);--> statement-breakpoint
CREATE TABLE `placement_signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`part` text NOT NULL,
	`name` text NOT NULL,
	`user_id` text,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	`terms` text NOT NULL,
	`voided_at` text
);
--> statement-breakpoint
CREATE INDEX `placement_signatures_of` ON `placement_signatures` (`placement_id`,`at`);--> statement-breakpoint
CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`authority` text NOT NULL,
	`status` text NOT NULL,
	`holder` text NOT NULL,
	`due_at` text,
	`municipality_code` text NOT NULL,
	`cvr` text NOT NULL,
	`p_number` text NOT NULL,
	`order_id` text,
	`referral_id` text,
	`citizen_id` text,
	`terms` text NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text,
	`hours` real NOT NULL,
	`verdict` text,
	`comment` text,
	`sent_back_reason` text,
	`representative_reason` text,
	`representative_note` text,
	`vitas` text,
	`submitted_at` text,
	`informed_at` text,
	`informed_by` text,
	`accepted_at` text,
	`started_at` text,
	`last_day` text,
	`end_reason` text,
	`end_note` text,
	`outcome` text,
	`outcome_note` text,
	`withdraw_reason` text,
	`withdraw_note` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `placements_number` ON `placements` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `placements_referral` ON `placements` (`referral_id`);--> statement-breakpoint
CREATE INDEX `placements_work` ON `placements` (`municipality_code`,`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `placements_recent` ON `placements` (`municipality_code`,`updated_at`);--> statement-breakpoint
CREATE INDEX `placements_company` ON `placements` (`cvr`,`updated_at`);--> statement-breakpoint
CREATE INDEX `placements_unit` ON `placements` (`p_number`,`status`);--> statement-breakpoint
CREATE INDEX `placements_citizen` ON `placements` (`citizen_id`,`status`);--> statement-breakpoint
CREATE INDEX `placements_order` ON `placements` (`order_id`);--> statement-breakpoint
CREATE INDEX `placements_due` ON `placements` (`status`,`start_date`);--> statement-breakpoint
CREATE TABLE `representative_links` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `representative_links_token` ON `representative_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `representative_links_of` ON `representative_links` (`placement_id`,`created_at`);