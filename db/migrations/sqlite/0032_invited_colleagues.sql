CREATE TABLE `invitation_tokens` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`invitation_id` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invitation_tokens_invitation` ON `invitation_tokens` (`invitation_id`);--> statement-breakpoint
ALTER TABLE `invitations` ADD `expires_at` text;--> statement-breakpoint
ALTER TABLE `invitations` ADD `administers` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `invitations_cvr` ON `invitations` (`cvr`);--> statement-breakpoint
UPDATE `grants` SET `administers` = true WHERE `role` = 'employer' AND `revoked_at` IS NULL;
