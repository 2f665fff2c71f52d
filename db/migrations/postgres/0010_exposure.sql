CREATE TABLE "exposure_classes" (
	"municipality_code" text collate "C" NOT NULL,
	"month" text collate "C" NOT NULL,
	"dimension" text collate "C" NOT NULL,
	"code" text collate "C" NOT NULL,
	"people" bigint,
	"proposals" bigint,
	"expected" double precision,
	CONSTRAINT "exposure_classes_municipality_code_month_dimension_code_pk" PRIMARY KEY("municipality_code","month","dimension","code")
);
--> statement-breakpoint
CREATE TABLE "exposure_months" (
	"municipality_code" text collate "C" NOT NULL,
	"month" text collate "C" NOT NULL,
	"orders" bigint NOT NULL,
	"people" bigint,
	"proposals" bigint,
	"method" text collate "C" NOT NULL,
	"made_at" timestamptz(3) NOT NULL,
	CONSTRAINT "exposure_months_municipality_code_month_pk" PRIMARY KEY("municipality_code","month")
);
--> statement-breakpoint
CREATE INDEX "ranking_runs_municipality" ON "ranking_runs" USING btree ("municipality_code","at","id");--> statement-breakpoint
CREATE INDEX "ranking_runs_actor" ON "ranking_runs" USING btree ("municipality_code","actor_user_id","at","id");--> statement-breakpoint
CREATE INDEX "referrals_proposed" ON "referrals" USING btree ("municipality_code","proposed_at");