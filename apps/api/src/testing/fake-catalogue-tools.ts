import { catalogueTools, reportTools, reviewTools } from '@tablewise/contracts';
import { defineTool } from '@tablewise/mcp-server-kit';
import type { Tool } from '@tablewise/mcp-server-kit';
import { SIMILAR } from '../restaurants/examples.ts';
import type { FakeCatalogue } from './fake-catalogue.ts';

/** The tools beside the searches, with the schemas of the contract. */
export function fakeCatalogueTools(catalogue: FakeCatalogue, received: unknown[]): Tool[] {
  return [
    defineTool(catalogueTools.describeCity, (input) => {
      received.push(input);
      return catalogue.city();
    }),
    defineTool(catalogueTools.getRestaurants, (input) => {
      received.push(input);
      catalogue.requireLanguage(input.lang);
      return catalogue.restaurants(input.ids);
    }),
    defineTool(catalogueTools.similar, (input) => {
      received.push(input);
      catalogue.requireKnown(input.id);
      catalogue.requireLanguage(input.lang);
      return SIMILAR;
    }),
    defineTool(catalogueTools.listAreas, (input) => {
      received.push(input);
      catalogue.requireLanguage(input.lang);
      return catalogue.areas();
    }),
    defineTool(catalogueTools.listCuisines, (input) => {
      received.push(input);
      catalogue.requireLanguage(input.lang);
      return catalogue.cuisines();
    }),
    defineTool(catalogueTools.autocomplete, (input) => {
      received.push(input);
      catalogue.requireLanguage(input.lang);
      return catalogue.suggestions(input.q);
    }),
    defineTool(reviewTools.listReviews, (input) => {
      received.push(input);
      return catalogue.reviews(input.restaurant_id, input.cursor);
    }),
  ];
}

/** Votes, reports, and what is kept of a voter. */
export function fakeVoterTools(catalogue: FakeCatalogue, received: unknown[]): Tool[] {
  return [
    defineTool(reviewTools.vote, (input) => {
      received.push(input);
      return catalogue.vote(input.restaurant_id, named(input), input.vote);
    }),
    defineTool(reportTools.report, (input) => {
      received.push(input);
      catalogue.requireKnown(input.restaurant_id);
      return catalogue.reports.report({ ...input, voter: named(input) });
    }),
    defineTool(reportTools.list, (input) => {
      received.push(input);
      return catalogue.reports.list(input.state, input.cursor);
    }),
    defineTool(reportTools.settle, (input) => {
      received.push(input);
      return catalogue.reports.settle(input.id, input.reopen);
    }),
    defineTool(reviewTools.exportVoter, (input) => {
      received.push(input);
      return catalogue.exportVoter(named(input));
    }),
    defineTool(reviewTools.eraseVoter, (input) => {
      received.push(input);
      return catalogue.eraseVoter(named(input));
    }),
  ];
}

/** The API always says for whom it asks. */
function named({ voter }: { readonly voter?: string | undefined }): string {
  if (voter === undefined) throw new TypeError('nobody is named');
  return voter;
}
