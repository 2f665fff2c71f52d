ALTER TABLE `grants` ADD `administers` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `browser` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `system` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `issuer_session` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `shown` text;--> statement-breakpoint
CREATE INDEX `sessions_issuer_session` ON `sessions` (`issuer_session`);--> statement-breakpoint
ALTER TABLE `sign_in_attempts` ADD `issuer_key` text DEFAULT '' NOT NULL;