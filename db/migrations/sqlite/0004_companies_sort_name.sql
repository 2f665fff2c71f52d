DROP INDEX `companies_municipality`;--> statement-breakpoint
ALTER TABLE `companies` ADD `sort_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `companies_by_name` ON `companies` (`sort_name`,`cvr`);--> statement-breakpoint
CREATE INDEX `companies_municipality` ON `companies` (`municipality_code`);--> statement-breakpoint
UPDATE `companies` SET `sort_name` = trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(`name`), 'æ', '{'), 'Æ', '{'), 'ø', '|'), 'Ø', '|'), 'å', '}'), 'Å', '}'), 'aa', '}'), '/', ' '), '-', ' '), '.', ' '), '&', ' '));
