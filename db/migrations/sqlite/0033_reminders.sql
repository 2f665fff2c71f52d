CREATE INDEX `follow_ups_to_remind` ON `follow_ups` (`standing`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `referrals_to_remind` ON `referrals` (`status`,`due_at`,`id`);