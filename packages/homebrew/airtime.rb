# The release workflow fills in what stands between at signs: packages/fill.
class Airtime < Formula
  desc "See whose voices fill a meeting, and whose are missing"
  homepage "@REPOSITORY@"
  version "@VERSION@"
  license any_of: ["MIT", "Apache-2.0"]

  on_macos do
    on_arm do
      url "@REPOSITORY@/releases/download/v@VERSION@/airtime-@VERSION@-aarch64-apple-darwin.tar.gz"
      sha256 "@SHA256:aarch64-apple-darwin.tar.gz@"
    end
    on_intel do
      url "@REPOSITORY@/releases/download/v@VERSION@/airtime-@VERSION@-x86_64-apple-darwin.tar.gz"
      sha256 "@SHA256:x86_64-apple-darwin.tar.gz@"
    end
  end

  on_linux do
    on_arm do
      url "@REPOSITORY@/releases/download/v@VERSION@/airtime-@VERSION@-aarch64-unknown-linux-gnu.tar.gz"
      sha256 "@SHA256:aarch64-unknown-linux-gnu.tar.gz@"
    end
    on_intel do
      url "@REPOSITORY@/releases/download/v@VERSION@/airtime-@VERSION@-x86_64-unknown-linux-musl.tar.gz"
      sha256 "@SHA256:x86_64-unknown-linux-musl.tar.gz@"
    end
  end

  def install
    bin.install "airtime"
    man1.install Dir["man/*.1"]
    bash_completion.install "completions/airtime.bash" => "airtime"
    zsh_completion.install "completions/_airtime"
    fish_completion.install "completions/airtime.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/airtime --version")
    assert_match "no meetings", shell_output("#{bin}/airtime list --data-dir #{testpath} 2>&1").downcase
  end
end
