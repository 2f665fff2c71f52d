CREATE TABLE "listed_postal_codes" (
	"code" text collate "C" PRIMARY KEY NOT NULL,
	"name" text collate "C" NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"municipality_code" text collate "C" NOT NULL,
	"own_point" boolean NOT NULL,
	"listed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD COLUMN "taken_out_at" timestamptz(3);