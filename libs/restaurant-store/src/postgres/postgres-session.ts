import type { ClientBase, Pool, QueryResult } from 'pg';
import type { Row, SqlSession } from '../database/sql-database.ts';
import { bindable, countPlaceholders, numberPlaceholders } from '../database/sql-value.ts';
import type { SqlValue } from '../database/sql-value.ts';
import { translateError } from './translate-error.ts';

interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly placeholders: number;
}

/** The store's statements are a fixed set; each is planned once per connection, under its name. */
const prepared = new Map<string, Prepared>();

/** Statements of one connection, or of any of a pool. */
export class PostgresSession implements SqlSession {
  constructor(
    private readonly connection: Pick<ClientBase | Pool, 'query'>,
    private readonly store: string,
  ) {}

  async first(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined> {
    return (await this.query(sql, values)).rows[0];
  }

  async all(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]> {
    return (await this.query(sql, values)).rows;
  }

  async run(sql: string, ...values: readonly SqlValue[]): Promise<number> {
    return (await this.query(sql, values)).rowCount ?? 0;
  }

  /** Several statements at once, without values; what they give is lost. */
  async script(sql: string): Promise<void> {
    try {
      await this.connection.query(sql);
    } catch (error) {
      throw translateError(error, this.store);
    }
  }

  private async query(sql: string, values: readonly SqlValue[]): Promise<QueryResult<Row>> {
    const { name, text, placeholders } = prepare(sql);
    const bound = bindable(values, placeholders);
    try {
      return await this.connection.query<Row>({ name, text, values: bound });
    } catch (error) {
      throw translateError(error, this.store);
    }
  }
}

function prepare(sql: string): Prepared {
  const known = prepared.get(sql);
  if (known !== undefined) return known;
  const statement = {
    name: `tablewise_${prepared.size}`,
    text: numberPlaceholders(sql),
    placeholders: countPlaceholders(sql),
  };
  prepared.set(sql, statement);
  return statement;
}
