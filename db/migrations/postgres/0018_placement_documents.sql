CREATE TABLE "placement_documents" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"placement_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"language" text collate "C" NOT NULL,
	"audience" text collate "C" NOT NULL,
	"citizen_id" text collate "C",
	"version" bigint NOT NULL,
	"template_version" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"content_digest" text collate "C" NOT NULL,
	"file" "bytea" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"signed" boolean NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"superseded_at" timestamptz(3)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "placement_documents_version" ON "placement_documents" USING btree ("placement_id","audience","kind","language","version");