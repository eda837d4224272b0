import { ScriptFolding } from '@tablewise/restaurant-reasoning/sentiment-training';
import { Converter } from 'opencc-js';

const FIRST = 0x4e00;
const LAST = 0x9fff;

/** Every traditional character that OpenCC writes in another, simplified one. */
export function readScript(): ScriptFolding {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = FIRST; code <= LAST; code++) {
    const traditional = String.fromCharCode(code);
    const simplified = convert(traditional);
    if (simplified.length === 1 && simplified !== traditional) pairs += traditional + simplified;
  }
  return new ScriptFolding(pairs);
}
