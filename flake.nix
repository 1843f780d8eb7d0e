# `nix run` plays with airtime, `nix build` makes it, `nix develop` has what a developer needs.
{
  description = "See whose voices fill a meeting, and whose are missing";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      forEach = make: nixpkgs.lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
      cargo = builtins.fromTOML (builtins.readFile ./Cargo.toml);
    in
    {
      packages = forEach (pkgs: {
        default = pkgs.rustPlatform.buildRustPackage {
          pname = "airtime";
          version = cargo.workspace.package.version;
          src = self;
          cargoLock.lockFile = ./Cargo.lock;
          buildFeatures = [ "rooms" ];
          nativeBuildInputs = [ pkgs.installShellFiles ];
          # The tests need a terminal and fonts: `./check` runs them.
          doCheck = false;
          postInstall = ''
            export HOME=$TMPDIR
            $out/bin/airtime man --output man1
            installManPage man1/*.1
            for shell in bash zsh fish; do
              $out/bin/airtime completions $shell > airtime.$shell
            done
            installShellCompletion --cmd airtime --bash airtime.bash --zsh airtime.zsh --fish airtime.fish
            install -Dm644 packages/linux/airtime.desktop -t $out/share/applications
            install -Dm644 packages/linux/airtime.svg -t $out/share/icons/hicolor/scalable/apps
          '';
          meta = {
            description = cargo.package.description;
            license = with pkgs.lib.licenses; [ mit asl20 ];
            mainProgram = "airtime";
          };
        };
      });

      devShells = forEach (pkgs: {
        default = pkgs.mkShell {
          packages = with pkgs; [ cargo rustc clippy rustfmt cargo-deny mdbook tmux ];
        };
      });
    };
}
