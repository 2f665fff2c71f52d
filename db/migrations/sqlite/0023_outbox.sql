CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`stage` text NOT NULL,
	`municipality_code` text NOT NULL,
	`cvr` text,
	`recipient_type` text NOT NULL,
	`recipient_id` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` text,
	`settled_at` text,
	`reason` text,
	`smtp_code` integer
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_list` ON `outbox` (`municipality_code`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_settled` ON `outbox` (`settled_at`);