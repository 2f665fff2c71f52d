CREATE TABLE "resolution_runs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"catalogue_version" text collate "C" NOT NULL,
	"parts" jsonb NOT NULL,
	"causes" jsonb NOT NULL,
	"origin" text collate "C" NOT NULL,
	"started_by" text collate "C",
	"state" text collate "C" NOT NULL,
	"begun_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3),
	"stage" text collate "C" NOT NULL,
	"cursor" text collate "C" NOT NULL,
	"read" bigint NOT NULL,
	"total" bigint NOT NULL,
	"counts" jsonb NOT NULL,
	"worked_ms" bigint NOT NULL,
	"leased_by" text collate "C",
	"leased_until" timestamptz(3)
);
--> statement-breakpoint
CREATE TABLE "resolution_titles" (
	"run_id" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"from_code" text collate "C" NOT NULL,
	"to_code" text collate "C" NOT NULL,
	"goals" bigint NOT NULL,
	"orders" bigint NOT NULL,
	"citizens" bigint NOT NULL,
	CONSTRAINT "resolution_titles_run_id_title_from_code_to_code_pk" PRIMARY KEY("run_id","title","from_code","to_code")
);
--> statement-breakpoint
ALTER TABLE "resolution_titles" ADD CONSTRAINT "resolution_titles_run_id_resolution_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."resolution_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "resolution_runs_begun" ON "resolution_runs" USING btree ("begun_at","id");--> statement-breakpoint
CREATE INDEX "resolution_runs_state" ON "resolution_runs" USING btree ("state","begun_at");