CREATE TABLE `area_crossings` (
	`area_a` text NOT NULL,
	`area_b` text NOT NULL,
	`extra_km` integer NOT NULL,
	PRIMARY KEY(`area_a`, `area_b`)
);
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`action` text NOT NULL,
	`procedure` text NOT NULL,
	`actor_user_id` text NOT NULL,
	`actor_role` text,
	`municipality_code` text,
	`subject_type` text NOT NULL,
	`subject_ids` text NOT NULL,
	`purpose` text,
	`allowed` integer NOT NULL,
	`event_id` text
);
--> statement-breakpoint
CREATE INDEX `audit_municipality` ON `audit` (`municipality_code`,`at`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_user_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit_subjects` (
	`subject_id` text NOT NULL,
	`at` text NOT NULL,
	`audit_id` text NOT NULL,
	PRIMARY KEY(`subject_id`, `at`, `audit_id`)
);
--> statement-breakpoint
CREATE TABLE `catalogue_versions` (
	`version` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`loaded_at` text NOT NULL,
	`titles` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `citizen_goals` (
	`citizen_id` text NOT NULL,
	`goal` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`occupations` text NOT NULL,
	`chosen` integer DEFAULT false NOT NULL,
	`catalogue_version` text NOT NULL,
	PRIMARY KEY(`citizen_id`, `goal`, `position`),
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `citizen_target_groups` (
	`citizen_id` text NOT NULL,
	`target_group` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	PRIMARY KEY(`citizen_id`, `valid_from`),
	FOREIGN KEY (`citizen_id`) REFERENCES `citizens`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `citizens` (
	`id` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`municipality_code` text NOT NULL,
	`case_reference` text NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`sort_name` text NOT NULL,
	`email` text,
	`phone` text,
	`postal_code` text NOT NULL,
	`birth_date` text NOT NULL,
	`sex` text NOT NULL,
	`status` text NOT NULL,
	`hours_min` real NOT NULL,
	`hours_max` real NOT NULL,
	`radius_km` integer NOT NULL,
	`available_from` text NOT NULL,
	`waiting_since` text NOT NULL,
	`cv` text NOT NULL,
	`consent_at` text,
	`objected_at` text,
	`broker_user_id` text,
	`source` text NOT NULL,
	`imported` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `citizens_no` ON `citizens` (`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `citizens_case` ON `citizens` (`municipality_code`,`case_reference`);--> statement-breakpoint
CREATE INDEX `citizens_search` ON `citizens` (`municipality_code`,`sort_name`,`id`,`search_name`,`status`);--> statement-breakpoint
CREATE INDEX `citizens_broker` ON `citizens` (`broker_user_id`);--> statement-breakpoint
CREATE TABLE `companies` (
	`cvr` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`industry_code` text,
	`sector` text NOT NULL,
	`municipality_code` text NOT NULL,
	`support_status` text DEFAULT 'none' NOT NULL,
	`support_status_note` text,
	`social_enterprise` integer DEFAULT false NOT NULL,
	`collective_agreement` text,
	`owner_user_id` text,
	`source` text NOT NULL,
	`imported` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `companies_search` ON `companies` (`search_name`);--> statement-breakpoint
CREATE INDEX `companies_municipality` ON `companies` (`municipality_code`,`search_name`);--> statement-breakpoint
CREATE INDEX `companies_owner` ON `companies` (`owner_user_id`);--> statement-breakpoint
CREATE TABLE `company_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`cvr` text NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`job_title` text,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cvr`) REFERENCES `companies`(`cvr`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_contacts_cvr` ON `company_contacts` (`cvr`);--> statement-breakpoint
CREATE INDEX `company_contacts_user` ON `company_contacts` (`user_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `efforts` (
	`id` text PRIMARY KEY NOT NULL,
	`municipality_code` text NOT NULL,
	`kind` text NOT NULL,
	`target_group` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `efforts_municipality` ON `efforts` (`municipality_code`,`kind`);--> statement-breakpoint
CREATE TABLE `event_payloads` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`payload` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`actor_user_id` text NOT NULL,
	`actor_role` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`order_id` text,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject_type`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_order` ON `events` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `referral_exclusions` (
	`order_id` text NOT NULL,
	`citizen_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`excluded_by` text NOT NULL,
	`excluded_at` text NOT NULL,
	PRIMARY KEY(`order_id`, `citizen_id`)
);
--> statement-breakpoint
CREATE TABLE `goal_posting_places` (
	`citizen_no` integer PRIMARY KEY NOT NULL,
	`blocks` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `goal_postings` (
	`block` integer PRIMARY KEY NOT NULL,
	`data` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`municipality_code` text,
	`cvr` text,
	`citizen_id` text,
	`from_claims` integer DEFAULT false NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grants_user` ON `grants` (`user_id`);--> statement-breakpoint
CREATE INDEX `grants_municipality` ON `grants` (`municipality_code`,`role`);--> statement-breakpoint
CREATE INDEX `grants_cvr` ON `grants` (`cvr`);--> statement-breakpoint
CREATE INDEX `grants_citizen` ON `grants` (`citizen_id`);--> statement-breakpoint
CREATE TABLE `industries` (
	`code` text PRIMARY KEY NOT NULL,
	`level` text NOT NULL,
	`section` text NOT NULL,
	`name_da` text NOT NULL,
	`name_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`set_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`municipality_code` text,
	`cvr` text,
	`invited_by` text NOT NULL,
	`invited_at` text NOT NULL,
	`accepted_at` text,
	`revoked_at` text
);
--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE INDEX `invitations_municipality` ON `invitations` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `job_order_contacts` (
	`order_id` text NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`order_id`, `contact_id`),
	FOREIGN KEY (`order_id`) REFERENCES `job_orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `job_order_contacts_contact` ON `job_order_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `job_orders` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`form` text NOT NULL,
	`cvr` text NOT NULL,
	`p_number` text,
	`municipality_code` text NOT NULL,
	`network_id` text,
	`title` text NOT NULL,
	`search_text` text NOT NULL,
	`occupations` text NOT NULL,
	`catalogue_version` text,
	`postal_code` text,
	`positions` integer DEFAULT 1 NOT NULL,
	`positions_filled` integer DEFAULT 0 NOT NULL,
	`hours_min` real,
	`hours_max` real,
	`start_date` text,
	`deadline` text,
	`open_advert` integer DEFAULT false NOT NULL,
	`owner_user_id` text NOT NULL,
	`recorded_by` text,
	`taken_over_at` text,
	`responsible_user_id` text,
	`repeated_from` text,
	`submitted_at` text,
	`exclusive_until` text,
	`paused_from` text,
	`closed_at` text,
	`closing_reason` text,
	`closing_note` text,
	`ball` text NOT NULL,
	`ball_until` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `job_orders_number` ON `job_orders` (`number`);--> statement-breakpoint
CREATE INDEX `job_orders_company` ON `job_orders` (`cvr`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `job_orders_municipality` ON `job_orders` (`municipality_code`,`status`,`ball_until`);--> statement-breakpoint
CREATE INDEX `job_orders_network` ON `job_orders` (`network_id`,`status`,`ball_until`);--> statement-breakpoint
CREATE INDEX `job_orders_owner` ON `job_orders` (`owner_user_id`,`status`);--> statement-breakpoint
CREATE INDEX `job_orders_exclusive` ON `job_orders` (`status`,`exclusive_until`);--> statement-breakpoint
CREATE INDEX `job_orders_deadline` ON `job_orders` (`deadline`,`status`);--> statement-breakpoint
CREATE INDEX `job_orders_responsible` ON `job_orders` (`responsible_user_id`,`status`);--> statement-breakpoint
CREATE INDEX `job_orders_advert` ON `job_orders` (`open_advert`,`status`,`kind`);--> statement-breakpoint
CREATE TABLE `link_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`citizen_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_codes_hash` ON `link_codes` (`code_hash`);--> statement-breakpoint
CREATE INDEX `link_codes_citizen` ON `link_codes` (`citizen_id`);--> statement-breakpoint
CREATE TABLE `municipalities` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`network_id` text,
	`settings` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`network_id`) REFERENCES `networks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `municipalities_network` ON `municipalities` (`network_id`);--> statement-breakpoint
CREATE TABLE `networks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `occupation_groups` (
	`code` text PRIMARY KEY NOT NULL,
	`label_da` text NOT NULL,
	`label_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `occupation_links` (
	`group_a` text NOT NULL,
	`group_b` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`group_a`, `group_b`)
);
--> statement-breakpoint
CREATE TABLE `occupation_titles` (
	`id` integer PRIMARY KEY NOT NULL,
	`occupation_code` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`first_choice` integer NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`occupation_code`) REFERENCES `occupations`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occupation_titles_occupation` ON `occupation_titles` (`occupation_code`);--> statement-breakpoint
CREATE TABLE `occupations` (
	`code` text PRIMARY KEY NOT NULL,
	`no` integer NOT NULL,
	`group_code` text NOT NULL,
	`label_da` text NOT NULL,
	`label_en` text NOT NULL,
	FOREIGN KEY (`group_code`) REFERENCES `occupation_groups`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occupations_no` ON `occupations` (`no`);--> statement-breakpoint
CREATE INDEX `occupations_group` ON `occupations` (`group_code`);--> statement-breakpoint
CREATE TABLE `order_posting_places` (
	`order_number` integer PRIMARY KEY NOT NULL,
	`blocks` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `order_postings` (
	`block` integer PRIMARY KEY NOT NULL,
	`data` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `postal_codes` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`latitude` real NOT NULL,
	`longitude` real NOT NULL,
	`municipality_code` text NOT NULL,
	`area` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `postal_codes_municipality` ON `postal_codes` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `production_units` (
	`p_number` text PRIMARY KEY NOT NULL,
	`cvr` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`postal_code` text NOT NULL,
	`municipality_code` text NOT NULL,
	`industry_code` text,
	`ordinary_staff_hundredths` integer,
	`staff_updated_at` text,
	`source` text NOT NULL,
	`imported` text,
	`closed_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`cvr`) REFERENCES `companies`(`cvr`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `production_units_cvr` ON `production_units` (`cvr`);--> statement-breakpoint
CREATE INDEX `production_units_municipality` ON `production_units` (`municipality_code`);--> statement-breakpoint
CREATE TABLE `proposal_loads` (
	`citizen_no` integer PRIMARY KEY NOT NULL,
	`municipality_no` integer NOT NULL,
	`open_proposals` integer NOT NULL,
	`proposed_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `proposal_loads_open` ON `proposal_loads` (`open_proposals`,`municipality_no`);--> statement-breakpoint
CREATE TABLE `ranking_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`actor_user_id` text NOT NULL,
	`at` text NOT NULL,
	`catalogue_version` text NOT NULL,
	`weights_version` text NOT NULL,
	`rules_version` text NOT NULL,
	`filters` text NOT NULL,
	`counts` text NOT NULL,
	`ranked` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ranking_runs_order` ON `ranking_runs` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text NOT NULL,
	`window_start` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window_start`)
);
--> statement-breakpoint
CREATE TABLE `referrals` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`citizen_id` text NOT NULL,
	`municipality_code` text NOT NULL,
	`status` text NOT NULL,
	`verdict` text DEFAULT 'none' NOT NULL,
	`source` text NOT NULL,
	`run_id` text,
	`score` real,
	`reasons` text,
	`proposed_by` text,
	`proposed_at` text,
	`message` text,
	`answered_at` text,
	`answered_by` text,
	`answer_note` text,
	`decline_reason` text,
	`confirmed_by` text,
	`checklist` text,
	`confirm_note` text,
	`presented_at` text,
	`profile` text,
	`verdict_by` text,
	`verdict_at` text,
	`verdict_reason` text,
	`verdict_note` text,
	`interview_at` text,
	`closed_at` text,
	`close_reason` text,
	`close_note` text,
	`due_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `referrals_order_citizen` ON `referrals` (`order_id`,`citizen_id`);--> statement-breakpoint
CREATE INDEX `referrals_citizen` ON `referrals` (`citizen_id`,`status`);--> statement-breakpoint
CREATE INDEX `referrals_work` ON `referrals` (`municipality_code`,`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `referrals_presented` ON `referrals` (`status`,`presented_at`);--> statement-breakpoint
CREATE INDEX `referrals_recent` ON `referrals` (`municipality_code`,`status`,`updated_at`);--> statement-breakpoint
CREATE TABLE `scheduled_jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`leased_until` text,
	`last_started_at` text,
	`last_finished_at` text,
	`last_result` text
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`role` text,
	`municipality_code` text,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`state` text PRIMARY KEY NOT NULL,
	`nonce` text NOT NULL,
	`code_verifier` text NOT NULL,
	`return_to` text NOT NULL,
	`browser_hash` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempts_expires` ON `sign_in_attempts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`locale` text DEFAULT 'da' NOT NULL,
	`created_at` text NOT NULL,
	`disabled_at` text,
	`last_sign_in_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_identity` ON `users` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `weight_versions` (
	`version` text PRIMARY KEY NOT NULL,
	`municipality_code` text,
	`valid_from` text NOT NULL,
	`weights` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);
