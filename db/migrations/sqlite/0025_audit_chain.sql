CREATE TABLE `audit_links` (
	`no` integer PRIMARY KEY NOT NULL,
	`audit_id` text NOT NULL,
	`at` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_links_row` ON `audit_links` (`audit_id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE TRIGGER audit_links_no_update BEFORE UPDATE ON audit_links BEGIN SELECT RAISE(ABORT, 'audit_links is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_links_no_delete BEFORE DELETE ON audit_links BEGIN SELECT RAISE(ABORT, 'audit_links is append-only'); END;
