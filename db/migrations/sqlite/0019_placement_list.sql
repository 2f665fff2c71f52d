DROP INDEX `placements_work`;--> statement-breakpoint
CREATE INDEX `placements_list` ON `placements` (`municipality_code`,`status`,`kind`,`holder`,`due_at`,`id`);