export { ExportFileError } from './exporter/export-file.error.ts';
export { exportStore } from './exporter/export-store.ts';
export type { ExportOptions } from './exporter/export-store.ts';
export type { RowCounts } from './exporter/row-counts.ts';
export { importExport } from './importers/import-export.ts';
export type { ExportImport } from './importers/import-export.ts';
export { ImportFileError } from './importers/import-file.error.ts';
export { ImportMalformedError } from './importers/import-malformed.error.ts';
export { importPlaces } from './importers/import-places.ts';
export type { PlaceImport } from './importers/import-places.ts';
export { REVIEW_FORMATS, importReviews } from './importers/import-reviews.ts';
export type { ReviewFormat, ReviewImport } from './importers/import-reviews.ts';
export { ImportTruncatedError } from './importers/import-truncated.error.ts';
export { PLACE_FORMATS } from './importers/open-place-file.ts';
export type { PlaceFormat } from './importers/open-place-file.ts';
export type {
  Finding,
  FindingGroup,
  Findings,
  ImportReport,
} from './importers/run/import-report.ts';
export { NothingAcceptedError } from './importers/run/nothing-accepted.error.ts';
export { backupStore } from './backup/backup-store.ts';
export { restoreStore } from './backup/restore-store.ts';
export type { CopyOptions, CopyResult } from './backup/copy-options.ts';
export { BackupDamagedError } from './errors/backup-damaged.error.ts';
export { BackupRefusedError } from './errors/backup-refused.error.ts';
export { InvalidReviewCursorError } from './errors/invalid-review-cursor.error.ts';
export { StoreCorruptError } from './errors/store-corrupt.error.ts';
export { StoreFullError } from './errors/store-full.error.ts';
export { StoreLockedError } from './errors/store-locked.error.ts';
export { StoreUnreachableError } from './errors/store-unreachable.error.ts';
export { StoreUnusableError } from './errors/store-unusable.error.ts';
export { StoreVersionError } from './errors/store-version.error.ts';
export { UnknownPlaceError } from './errors/unknown-place.error.ts';
export { openPlaceStore } from './place-store/open-place-store.ts';
export type { PlaceStoreOptions, StoreLocation } from './place-store/open-place-store.ts';
export type {
  Change,
  Changes,
  CityResult,
  CityRow,
  Fill,
  PlaceStore,
  Put,
  Replacement,
  ReplaceResult,
  ReviewPage,
  ReviewQuery,
  RunCounts,
  Snapshot,
  StoreRow,
  StoredReview,
  VoteOutcome,
  VoteRequest,
  VoterData,
  VoterVote,
} from './place-store/place-store.ts';
export { buildDemoCity } from './demo-city/build-demo-city.ts';
export type { DemoCityOptions, DemoCityResult } from './demo-city/build-demo-city.ts';
export { MAX_CITY_SIZE, generateCity } from './demo-city/generate-city.ts';
export type { CityOptions } from './demo-city/generate-city.ts';
export { RealDataPresentError } from './demo-city/real-data-present.error.ts';
