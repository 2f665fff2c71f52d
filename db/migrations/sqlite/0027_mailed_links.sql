CREATE TABLE `representative_link_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`link_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`link_id`) REFERENCES `representative_links`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `representative_link_tokens_of` ON `representative_link_tokens` (`link_id`);--> statement-breakpoint
ALTER TABLE `representative_links` ADD `locale` text;