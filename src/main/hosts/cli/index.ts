import { once } from 'node:events'
import { ApiError } from '../../../shared/api/errors'
import { say } from '../../../shared/i18n'
import { version } from '../../../../package.json'
import { ImportFailed, type Output } from './command'
import { commands } from './commands'
import { languageOf, optionsOf, UsageError } from './options'
import { serve } from './serve'

/** The entry of the command line, under plain Node. */

const output: Output = {
  out: (line) => process.stdout.write(`${line}\n`),
  write: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
  taken: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
  }
}

async function main(args: readonly string[]): Promise<number> {
  const language = languageOf(args)
  try {
    const options = optionsOf(args)
    if (options === 'help') {
      output.out(say(language, 'cli.usage'))
      return 0
    }
    if (options === 'version') {
      output.out(version)
      return 0
    }
    const program = { version, built: __dirname }
    const command = options.command === 'serve' ? serve : commands[options.command]
    if (command === undefined) throw new UsageError('cli.unknown-command', { command: options.command })
    return await command(options, program, output)
  } catch (error) {
    if (error instanceof UsageError) output.err(say(language, error.code, error.params))
    else if (error instanceof ImportFailed) output.err(error.message)
    else if (error instanceof ApiError) output.err(say(language, `error.${error.code}`, error.params))
    else {
      output.err(say(language, 'error.internal'))
      console.error(error)
    }
    return 2
  }
}

// A reader that goes away (`| head`) ends the work quietly.
process.stdout.on('error', () => process.exit(0))
// Nobody need read the messages.
process.stderr.on('error', () => undefined)

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})
