import ArgumentParser

/// The workbench for figures that the documents print: quality, speed, oracle runs, recall of romanisations.
@main
struct Lab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cordon-lab", abstract: "Measures Cordon's own engine.",
        subcommands: [
            Quality.self, OracleCommand.self, Romanisations.self, Strip.self, Scripts.self,
            DeltaCommand.self, LawCasesCommand.self, LawSoundness.self, LawSpeed.self, ListReadingCommand.self,
            SpeedCommand.self, OwnersCommand.self, GrowthCommand.self, MicroCommand.self,
        ])
}
