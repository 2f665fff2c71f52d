CREATE TABLE `crossings` (
	`name` text PRIMARY KEY NOT NULL,
	`area_a` text NOT NULL,
	`latitude_a` real NOT NULL,
	`longitude_a` real NOT NULL,
	`area_b` text NOT NULL,
	`latitude_b` real NOT NULL,
	`longitude_b` real NOT NULL,
	`km` real NOT NULL
);
