CREATE TABLE `listed_postal_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`municipality_code` text NOT NULL,
	`own_point` integer NOT NULL,
	`listed` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `catalogue_versions` ADD `taken_out_at` text;