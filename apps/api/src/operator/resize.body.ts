import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import type { ValidationArguments } from 'class-validator';

const MAX_SIZE = 10_000;

/** Connections per endpoint from now on. */
export class ResizeBody {
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: MAX_SIZE,
    description: 'Connections that are kept open.',
  })
  @ValidateBy({
    name: 'isAtMostMaxSize',
    validator: {
      validate: (value: unknown, checked?: ValidationArguments) => !exceeds(value, checked?.object),
      defaultMessage: () => 'must not be larger than max_size',
    },
  })
  @Min(0, { message: `must be from 0 to ${MAX_SIZE}` })
  @Max(MAX_SIZE, { message: `must be from 0 to ${MAX_SIZE}` })
  @IsInt({ message: 'must be a whole number' })
  readonly min_size!: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: MAX_SIZE,
    description: 'Connections at most.',
  })
  @Min(1, { message: `must be from 1 to ${MAX_SIZE}` })
  @Max(MAX_SIZE, { message: `must be from 1 to ${MAX_SIZE}` })
  @IsInt({ message: 'must be a whole number' })
  readonly max_size!: number;
}

/** A largest size that is no number is its own fault, not one of the smallest. */
function exceeds(minSize: unknown, body: object | undefined): boolean {
  if (!(body instanceof ResizeBody) || typeof minSize !== 'number') return false;
  return minSize > body.max_size;
}
