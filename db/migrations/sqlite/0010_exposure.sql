CREATE TABLE `exposure_classes` (
	`municipality_code` text NOT NULL,
	`month` text NOT NULL,
	`dimension` text NOT NULL,
	`code` text NOT NULL,
	`people` integer,
	`proposals` integer,
	`expected` real,
	PRIMARY KEY(`municipality_code`, `month`, `dimension`, `code`)
);
--> statement-breakpoint
CREATE TABLE `exposure_months` (
	`municipality_code` text NOT NULL,
	`month` text NOT NULL,
	`orders` integer NOT NULL,
	`people` integer,
	`proposals` integer,
	`method` text NOT NULL,
	`made_at` text NOT NULL,
	PRIMARY KEY(`municipality_code`, `month`)
);
--> statement-breakpoint
CREATE INDEX `ranking_runs_municipality` ON `ranking_runs` (`municipality_code`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `ranking_runs_actor` ON `ranking_runs` (`municipality_code`,`actor_user_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `referrals_proposed` ON `referrals` (`municipality_code`,`proposed_at`);