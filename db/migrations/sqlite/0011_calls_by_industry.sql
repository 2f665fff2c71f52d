CREATE INDEX `companies_industry` ON `companies` (`industry_code`,`cvr`);--> statement-breakpoint
CREATE INDEX `production_units_industry` ON `production_units` (`industry_code`,`cvr`,`postal_code`);