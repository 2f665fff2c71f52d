CREATE TABLE `placement_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`audience` text NOT NULL,
	`citizen_id` text,
	`version` integer NOT NULL,
	`template_version` integer NOT NULL,
	`content` text NOT NULL,
	`content_digest` text NOT NULL,
	`file` blob NOT NULL,
	`sha256` text NOT NULL,
	`signed` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`superseded_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `placement_documents_version` ON `placement_documents` (`placement_id`,`audience`,`kind`,`language`,`version`);