CREATE TABLE `occupation_ties` (
	`source` text NOT NULL,
	`from_uri` text NOT NULL,
	`to_uri` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`source`, `from_uri`, `to_uri`)
);
--> statement-breakpoint
CREATE TABLE `occupation_uris` (
	`source` text NOT NULL,
	`uri` text NOT NULL,
	`occupation_code` text NOT NULL,
	`listed` integer NOT NULL,
	PRIMARY KEY(`source`, `uri`),
	FOREIGN KEY (`occupation_code`) REFERENCES `occupations`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occupation_uris_occupation` ON `occupation_uris` (`occupation_code`);--> statement-breakpoint
CREATE INDEX `occupation_uris_uri` ON `occupation_uris` (`uri`);