CREATE TABLE `resolution_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`catalogue_version` text NOT NULL,
	`parts` text NOT NULL,
	`causes` text NOT NULL,
	`origin` text NOT NULL,
	`started_by` text,
	`state` text NOT NULL,
	`begun_at` text NOT NULL,
	`ended_at` text,
	`stage` text NOT NULL,
	`cursor` text NOT NULL,
	`read` integer NOT NULL,
	`total` integer NOT NULL,
	`counts` text NOT NULL,
	`worked_ms` integer NOT NULL,
	`leased_by` text,
	`leased_until` text
);
--> statement-breakpoint
CREATE INDEX `resolution_runs_begun` ON `resolution_runs` (`begun_at`,`id`);--> statement-breakpoint
CREATE INDEX `resolution_runs_state` ON `resolution_runs` (`state`,`begun_at`);--> statement-breakpoint
CREATE TABLE `resolution_titles` (
	`run_id` text NOT NULL,
	`title` text NOT NULL,
	`from_code` text NOT NULL,
	`to_code` text NOT NULL,
	`goals` integer NOT NULL,
	`orders` integer NOT NULL,
	`citizens` integer NOT NULL,
	PRIMARY KEY(`run_id`, `title`, `from_code`, `to_code`),
	FOREIGN KEY (`run_id`) REFERENCES `resolution_runs`(`id`) ON UPDATE no action ON DELETE no action
);
