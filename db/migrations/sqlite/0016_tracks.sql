CREATE TABLE `track_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`reason` text NOT NULL,
	`note` text,
	`made_by` text NOT NULL,
	`made_at` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `track_pauses_track` ON `track_pauses` (`track_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `track_ticks` (
	`id` text PRIMARY KEY NOT NULL,
	`track_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`met_on` text NOT NULL,
	`note` text,
	`ticked_by` text NOT NULL,
	`ticked_at` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text,
	FOREIGN KEY (`track_id`) REFERENCES `tracks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `track_ticks_track` ON `track_ticks` (`track_id`,`milestone_id`);--> statement-breakpoint
CREATE TABLE `tracks` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`track` text NOT NULL,
	`started_on` text NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` text NOT NULL,
	`followed_by` text NOT NULL,
	`running_for` text,
	`ended_on` text,
	`ending` text,
	`end_note` text,
	`ended_by` text,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tracks_running` ON `tracks` (`running_for`);--> statement-breakpoint
CREATE INDEX `tracks_citizen` ON `tracks` (`citizen_id`,`started_on`);--> statement-breakpoint
CREATE INDEX `tracks_followed` ON `tracks` (`followed_by`,`municipality_code`,`running_for`);