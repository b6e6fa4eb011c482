import { scheduleJsonSchema } from '../../index.ts';
import { EXIT } from '../io.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';

/** `cailiang schema`: the JSON Schema of schedule files. */
export const schema: AddCommand = (command, words, _io, reply) => {
  command('schema', words.schema).action((options: CommonOptions) => {
    const data = scheduleJsonSchema();
    reply(voiceOf(options), { exit: EXIT.fine, text: JSON.stringify(data, null, 2), data });
  });
};
