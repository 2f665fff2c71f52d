CREATE TABLE "occupation_ties" (
	"source" text collate "C" NOT NULL,
	"from_uri" text collate "C" NOT NULL,
	"to_uri" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	CONSTRAINT "occupation_ties_source_from_uri_to_uri_pk" PRIMARY KEY("source","from_uri","to_uri")
);
--> statement-breakpoint
CREATE TABLE "occupation_uris" (
	"source" text collate "C" NOT NULL,
	"uri" text collate "C" NOT NULL,
	"occupation_code" text collate "C" NOT NULL,
	"listed" boolean NOT NULL,
	CONSTRAINT "occupation_uris_source_uri_pk" PRIMARY KEY("source","uri")
);
--> statement-breakpoint
ALTER TABLE "occupation_uris" ADD CONSTRAINT "occupation_uris_occupation_code_occupations_code_fk" FOREIGN KEY ("occupation_code") REFERENCES "public"."occupations"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "occupation_uris_occupation" ON "occupation_uris" USING btree ("occupation_code");--> statement-breakpoint
CREATE INDEX "occupation_uris_uri" ON "occupation_uris" USING btree ("uri");