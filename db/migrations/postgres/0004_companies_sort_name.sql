DROP INDEX "companies_municipality";--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "sort_name" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "companies_by_name" ON "companies" USING btree ("sort_name","cvr");--> statement-breakpoint
CREATE INDEX "companies_municipality" ON "companies" USING btree ("municipality_code");--> statement-breakpoint
UPDATE "companies" SET "sort_name" = trim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower("name"), 'æ', '{'), 'Æ', '{'), 'ø', '|'), 'Ø', '|'), 'å', '}'), 'Å', '}'), 'aa', '}'), '/', ' '), '-', ' '), '.', ' '), '&', ' '));
