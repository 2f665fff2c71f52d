CREATE TABLE "area_crossings" (
	"area_a" text collate "C" NOT NULL,
	"area_b" text collate "C" NOT NULL,
	"extra_km" bigint NOT NULL,
	CONSTRAINT "area_crossings_area_a_area_b_pk" PRIMARY KEY("area_a","area_b")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"action" text collate "C" NOT NULL,
	"procedure" text collate "C" NOT NULL,
	"actor_user_id" text collate "C" NOT NULL,
	"actor_role" text collate "C",
	"municipality_code" text collate "C",
	"subject_type" text collate "C" NOT NULL,
	"subject_ids" jsonb NOT NULL,
	"purpose" text collate "C",
	"allowed" boolean NOT NULL,
	"event_id" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "audit_subjects" (
	"subject_id" text collate "C" NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"audit_id" text collate "C" NOT NULL,
	CONSTRAINT "audit_subjects_subject_id_at_audit_id_pk" PRIMARY KEY("subject_id","at","audit_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue_versions" (
	"version" text collate "C" PRIMARY KEY NOT NULL,
	"source" text collate "C" NOT NULL,
	"loaded_at" timestamptz(3) NOT NULL,
	"titles" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citizen_goals" (
	"citizen_id" text collate "C" NOT NULL,
	"goal" text collate "C" NOT NULL,
	"position" bigint NOT NULL,
	"title" text collate "C" NOT NULL,
	"occupations" jsonb NOT NULL,
	"chosen" boolean DEFAULT false NOT NULL,
	"catalogue_version" text collate "C" NOT NULL,
	CONSTRAINT "citizen_goals_citizen_id_goal_position_pk" PRIMARY KEY("citizen_id","goal","position")
);
--> statement-breakpoint
CREATE TABLE "citizen_target_groups" (
	"citizen_id" text collate "C" NOT NULL,
	"target_group" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "citizen_target_groups_citizen_id_valid_from_pk" PRIMARY KEY("citizen_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "citizens" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"no" bigint NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"case_reference" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"search_name" text collate "C" NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"email" text collate "C",
	"phone" text collate "C",
	"postal_code" text collate "C" NOT NULL,
	"birth_date" date NOT NULL,
	"sex" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"hours_min" double precision NOT NULL,
	"hours_max" double precision NOT NULL,
	"radius_km" bigint NOT NULL,
	"available_from" date NOT NULL,
	"waiting_since" date NOT NULL,
	"cv" jsonb NOT NULL,
	"consent_at" timestamptz(3),
	"objected_at" timestamptz(3),
	"broker_user_id" text collate "C",
	"source" text collate "C" NOT NULL,
	"imported" jsonb,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"cvr" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"search_name" text collate "C" NOT NULL,
	"industry_code" text collate "C",
	"sector" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"support_status" text collate "C" DEFAULT 'none' NOT NULL,
	"support_status_note" text collate "C",
	"social_enterprise" boolean DEFAULT false NOT NULL,
	"collective_agreement" text collate "C",
	"owner_user_id" text collate "C",
	"source" text collate "C" NOT NULL,
	"imported" jsonb,
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company_contacts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"cvr" text collate "C" NOT NULL,
	"user_id" text collate "C",
	"name" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"phone" text collate "C",
	"job_title" text collate "C",
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "efforts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"target_group" bigint NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"reason" text collate "C" NOT NULL,
	"decided_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_payloads" (
	"event_id" text collate "C" PRIMARY KEY NOT NULL,
	"salt" text collate "C" NOT NULL,
	"payload" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"kind" text collate "C" NOT NULL,
	"actor_user_id" text collate "C" NOT NULL,
	"actor_role" text collate "C" NOT NULL,
	"subject_type" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"order_id" text collate "C",
	"digest" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "referral_exclusions" (
	"order_id" text collate "C" NOT NULL,
	"citizen_id" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"note" text collate "C",
	"excluded_by" text collate "C" NOT NULL,
	"excluded_at" timestamptz(3) NOT NULL,
	CONSTRAINT "referral_exclusions_order_id_citizen_id_pk" PRIMARY KEY("order_id","citizen_id")
);
--> statement-breakpoint
CREATE TABLE "goal_posting_places" (
	"citizen_no" bigint PRIMARY KEY NOT NULL,
	"blocks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_postings" (
	"block" bigint PRIMARY KEY NOT NULL,
	"data" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"municipality_code" text collate "C",
	"cvr" text collate "C",
	"citizen_id" text collate "C",
	"from_claims" boolean DEFAULT false NOT NULL,
	"granted_by" text collate "C" NOT NULL,
	"granted_at" timestamptz(3) NOT NULL,
	"revoked_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "industries" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"level" text collate "C" NOT NULL,
	"section" text collate "C" NOT NULL,
	"name_da" text collate "C" NOT NULL,
	"name_en" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"value" text collate "C" NOT NULL,
	"set_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"municipality_code" text collate "C",
	"cvr" text collate "C",
	"invited_by" text collate "C" NOT NULL,
	"invited_at" timestamptz(3) NOT NULL,
	"accepted_at" timestamptz(3),
	"revoked_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "job_order_contacts" (
	"order_id" text collate "C" NOT NULL,
	"contact_id" text collate "C" NOT NULL,
	CONSTRAINT "job_order_contacts_order_id_contact_id_pk" PRIMARY KEY("order_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "job_orders" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"number" bigint,
	"kind" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"form" jsonb NOT NULL,
	"cvr" text collate "C" NOT NULL,
	"p_number" text collate "C",
	"municipality_code" text collate "C" NOT NULL,
	"network_id" text collate "C",
	"title" text collate "C" NOT NULL,
	"search_text" text collate "C" NOT NULL,
	"occupations" jsonb NOT NULL,
	"catalogue_version" text collate "C",
	"postal_code" text collate "C",
	"positions" bigint DEFAULT 1 NOT NULL,
	"positions_filled" bigint DEFAULT 0 NOT NULL,
	"hours_min" double precision,
	"hours_max" double precision,
	"start_date" date,
	"deadline" date,
	"open_advert" boolean DEFAULT false NOT NULL,
	"owner_user_id" text collate "C" NOT NULL,
	"recorded_by" text collate "C",
	"taken_over_at" timestamptz(3),
	"responsible_user_id" text collate "C",
	"repeated_from" text collate "C",
	"submitted_at" timestamptz(3),
	"exclusive_until" timestamptz(3),
	"paused_from" text collate "C",
	"closed_at" timestamptz(3),
	"closing_reason" text collate "C",
	"closing_note" text collate "C",
	"ball" text collate "C" NOT NULL,
	"ball_until" timestamptz(3),
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "link_codes" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"citizen_id" text collate "C" NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"issued_by" text collate "C" NOT NULL,
	"issued_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"used_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"region" text collate "C" NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"network_id" text collate "C",
	"settings" jsonb,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occupation_groups" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"label_da" text collate "C" NOT NULL,
	"label_en" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occupation_links" (
	"group_a" text collate "C" NOT NULL,
	"group_b" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	CONSTRAINT "occupation_links_group_a_group_b_pk" PRIMARY KEY("group_a","group_b")
);
--> statement-breakpoint
CREATE TABLE "occupation_titles" (
	"id" bigint PRIMARY KEY NOT NULL,
	"occupation_code" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"first_choice" boolean NOT NULL,
	"source" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occupations" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"no" bigint NOT NULL,
	"group_code" text collate "C" NOT NULL,
	"label_da" text collate "C" NOT NULL,
	"label_en" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_posting_places" (
	"order_number" bigint PRIMARY KEY NOT NULL,
	"blocks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_postings" (
	"block" bigint PRIMARY KEY NOT NULL,
	"data" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postal_codes" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"area" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "production_units" (
	"p_number" text collate "C" PRIMARY KEY NOT NULL,
	"cvr" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"postal_code" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"industry_code" text collate "C",
	"ordinary_staff_hundredths" bigint,
	"staff_updated_at" timestamptz(3),
	"source" text collate "C" NOT NULL,
	"imported" jsonb,
	"closed_at" timestamptz(3),
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_loads" (
	"citizen_no" bigint PRIMARY KEY NOT NULL,
	"municipality_no" bigint NOT NULL,
	"open_proposals" bigint NOT NULL,
	"proposed_on" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ranking_runs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"order_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"actor_user_id" text collate "C" NOT NULL,
	"at" timestamptz(3) NOT NULL,
	"catalogue_version" text collate "C" NOT NULL,
	"weights_version" text collate "C" NOT NULL,
	"rules_version" text collate "C" NOT NULL,
	"filters" jsonb NOT NULL,
	"counts" jsonb NOT NULL,
	"ranked" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text collate "C" NOT NULL,
	"window_start" timestamptz(3) NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"order_id" text collate "C" NOT NULL,
	"citizen_id" text collate "C" NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"verdict" text collate "C" DEFAULT 'none' NOT NULL,
	"source" text collate "C" NOT NULL,
	"run_id" text collate "C",
	"score" double precision,
	"reasons" jsonb,
	"proposed_by" text collate "C",
	"proposed_at" timestamptz(3),
	"message" text collate "C",
	"answered_at" timestamptz(3),
	"answered_by" text collate "C",
	"answer_note" text collate "C",
	"decline_reason" text collate "C",
	"confirmed_by" text collate "C",
	"checklist" jsonb,
	"confirm_note" text collate "C",
	"presented_at" timestamptz(3),
	"profile" jsonb,
	"verdict_by" text collate "C",
	"verdict_at" timestamptz(3),
	"verdict_reason" text collate "C",
	"verdict_note" text collate "C",
	"interview_at" text collate "C",
	"closed_at" timestamptz(3),
	"close_reason" text collate "C",
	"close_note" text collate "C",
	"due_at" timestamptz(3),
	"created_at" timestamptz(3) NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scheduled_jobs" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"leased_until" timestamptz(3),
	"last_started_at" timestamptz(3),
	"last_finished_at" timestamptz(3),
	"last_result" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"role" text collate "C",
	"municipality_code" text collate "C",
	"created_at" timestamptz(3) NOT NULL,
	"last_seen_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"state" text collate "C" PRIMARY KEY NOT NULL,
	"nonce" text collate "C" NOT NULL,
	"code_verifier" text collate "C" NOT NULL,
	"return_to" text collate "C" NOT NULL,
	"browser_hash" text collate "C" NOT NULL,
	"expires_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"issuer" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"email" text collate "C",
	"phone" text collate "C",
	"locale" text collate "C" DEFAULT 'da' NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"disabled_at" timestamptz(3),
	"last_sign_in_at" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "weight_versions" (
	"version" text collate "C" PRIMARY KEY NOT NULL,
	"municipality_code" text collate "C",
	"valid_from" date NOT NULL,
	"weights" jsonb NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"created_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "citizen_goals" ADD CONSTRAINT "citizen_goals_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citizen_target_groups" ADD CONSTRAINT "citizen_target_groups_citizen_id_citizens_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_contacts" ADD CONSTRAINT "company_contacts_cvr_companies_cvr_fk" FOREIGN KEY ("cvr") REFERENCES "public"."companies"("cvr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_payloads" ADD CONSTRAINT "event_payloads_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_order_contacts" ADD CONSTRAINT "job_order_contacts_order_id_job_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."job_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupation_titles" ADD CONSTRAINT "occupation_titles_occupation_code_occupations_code_fk" FOREIGN KEY ("occupation_code") REFERENCES "public"."occupations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occupations" ADD CONSTRAINT "occupations_group_code_occupation_groups_code_fk" FOREIGN KEY ("group_code") REFERENCES "public"."occupation_groups"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "production_units" ADD CONSTRAINT "production_units_cvr_companies_cvr_fk" FOREIGN KEY ("cvr") REFERENCES "public"."companies"("cvr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_municipality" ON "audit" USING btree ("municipality_code","at");--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit" USING btree ("actor_user_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "citizens_no" ON "citizens" USING btree ("no");--> statement-breakpoint
CREATE UNIQUE INDEX "citizens_case" ON "citizens" USING btree ("municipality_code","case_reference");--> statement-breakpoint
CREATE INDEX "citizens_search" ON "citizens" USING btree ("municipality_code","sort_name","id","search_name","status");--> statement-breakpoint
CREATE INDEX "citizens_broker" ON "citizens" USING btree ("broker_user_id");--> statement-breakpoint
CREATE INDEX "companies_search" ON "companies" USING btree ("search_name");--> statement-breakpoint
CREATE INDEX "companies_municipality" ON "companies" USING btree ("municipality_code","search_name");--> statement-breakpoint
CREATE INDEX "companies_owner" ON "companies" USING btree ("owner_user_id");--> statement-breakpoint
CREATE INDEX "company_contacts_cvr" ON "company_contacts" USING btree ("cvr");--> statement-breakpoint
CREATE INDEX "company_contacts_user" ON "company_contacts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "efforts_municipality" ON "efforts" USING btree ("municipality_code","kind");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_type","subject_id","at");--> statement-breakpoint
CREATE INDEX "events_order" ON "events" USING btree ("order_id","at");--> statement-breakpoint
CREATE INDEX "grants_user" ON "grants" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "grants_municipality" ON "grants" USING btree ("municipality_code","role");--> statement-breakpoint
CREATE INDEX "grants_cvr" ON "grants" USING btree ("cvr");--> statement-breakpoint
CREATE INDEX "grants_citizen" ON "grants" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "invitations_municipality" ON "invitations" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "job_order_contacts_contact" ON "job_order_contacts" USING btree ("contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_orders_number" ON "job_orders" USING btree ("number");--> statement-breakpoint
CREATE INDEX "job_orders_company" ON "job_orders" USING btree ("cvr","status","updated_at");--> statement-breakpoint
CREATE INDEX "job_orders_municipality" ON "job_orders" USING btree ("municipality_code","status","ball_until");--> statement-breakpoint
CREATE INDEX "job_orders_network" ON "job_orders" USING btree ("network_id","status","ball_until");--> statement-breakpoint
CREATE INDEX "job_orders_owner" ON "job_orders" USING btree ("owner_user_id","status");--> statement-breakpoint
CREATE INDEX "job_orders_exclusive" ON "job_orders" USING btree ("status","exclusive_until");--> statement-breakpoint
CREATE INDEX "job_orders_deadline" ON "job_orders" USING btree ("deadline","status");--> statement-breakpoint
CREATE INDEX "job_orders_responsible" ON "job_orders" USING btree ("responsible_user_id","status");--> statement-breakpoint
CREATE INDEX "job_orders_advert" ON "job_orders" USING btree ("open_advert","status","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "link_codes_hash" ON "link_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "link_codes_citizen" ON "link_codes" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "municipalities_network" ON "municipalities" USING btree ("network_id");--> statement-breakpoint
CREATE INDEX "occupation_titles_occupation" ON "occupation_titles" USING btree ("occupation_code");--> statement-breakpoint
CREATE UNIQUE INDEX "occupations_no" ON "occupations" USING btree ("no");--> statement-breakpoint
CREATE INDEX "occupations_group" ON "occupations" USING btree ("group_code");--> statement-breakpoint
CREATE INDEX "postal_codes_municipality" ON "postal_codes" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "production_units_cvr" ON "production_units" USING btree ("cvr");--> statement-breakpoint
CREATE INDEX "production_units_municipality" ON "production_units" USING btree ("municipality_code");--> statement-breakpoint
CREATE INDEX "proposal_loads_open" ON "proposal_loads" USING btree ("open_proposals","municipality_no");--> statement-breakpoint
CREATE INDEX "ranking_runs_order" ON "ranking_runs" USING btree ("order_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "referrals_order_citizen" ON "referrals" USING btree ("order_id","citizen_id");--> statement-breakpoint
CREATE INDEX "referrals_citizen" ON "referrals" USING btree ("citizen_id","status");--> statement-breakpoint
CREATE INDEX "referrals_work" ON "referrals" USING btree ("municipality_code","status","due_at");--> statement-breakpoint
CREATE INDEX "referrals_presented" ON "referrals" USING btree ("status","presented_at");--> statement-breakpoint
CREATE INDEX "referrals_recent" ON "referrals" USING btree ("municipality_code","status","updated_at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_expires" ON "sign_in_attempts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_identity" ON "users" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "users_email" ON "users" USING btree ("email");