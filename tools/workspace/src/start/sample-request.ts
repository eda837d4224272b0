const CRITERIA = { districts: ['Central district'], meal_types: ['dinner'] };

/** A command line to try the API with. */
export function sampleRequest(apiUrl: string): string {
  return [
    `curl -s ${apiUrl}/api/v1/restaurants/search/combined`,
    "-H 'content-type: application/json'",
    `-d '${JSON.stringify(CRITERIA)}'`,
  ].join(' ');
}
