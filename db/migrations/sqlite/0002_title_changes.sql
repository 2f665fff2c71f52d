CREATE TABLE `title_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`occupation_code` text NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`to_occupation_code` text,
	`title_kind` text,
	`first_choice` integer NOT NULL,
	`note` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text,
	FOREIGN KEY (`occupation_code`) REFERENCES `occupations`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_occupation_code`) REFERENCES `occupations`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `title_changes_title` ON `title_changes` (`occupation_code`,`title_key`);--> statement-breakpoint
CREATE INDEX `title_changes_in_force` ON `title_changes` (`taken_back_at`,`made_at`);--> statement-breakpoint
CREATE INDEX `title_changes_made` ON `title_changes` (`made_at`);